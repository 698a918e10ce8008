// The editor of the coding questions: open(textarea) puts CodeMirror in its place -> { source, focus(), destroy() }.
// It is loaded when a reader first opens a question; esbuild makes one file of it and of what it takes from npm.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { python } from "@codemirror/lang-python";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.bool, tags.null], color: "var(--quiz-keyword)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--quiz-string)" },
  { tag: tags.number, color: "var(--quiz-number)" },
  { tag: tags.comment, color: "var(--quiz-comment)", fontStyle: "italic" },
]);
export function open(textarea) {
  const view = new EditorView({
    state: EditorState.create({ doc: textarea.value, extensions: [lineNumbers(), history(), drawSelection(), highlightActiveLine(), indentOnInput(), bracketMatching(), indentUnit.of("    "), python(), syntaxHighlighting(COLOURS), keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab])] }),
  });
  textarea.hidden = true;
  textarea.before(view.dom);
  return {
    get source() { return view.state.doc.toString(); },
    set source(text) { view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }); },
    focus: () => view.focus(),
    destroy() { textarea.hidden = false; view.destroy(); },
  };
}
