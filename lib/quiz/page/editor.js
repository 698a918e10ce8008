// The editor of the coding questions: open(textarea) puts CodeMirror in its place -> { source, focus(), destroy() }. The
// textarea keeps the same text, and its input events, as if the reader typed there. Loaded when a question is first opened;
// esbuild makes one file of this and of what it takes from npm.
//
// The editor stands in a shadow root: there CodeMirror's styles need no <style> element, which a strict policy forbids, and
// the page's own styles do not reach it. Names cannot be referred to across its border, so label and hint are within.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const HINT = "Tab indents a line. To leave the editor by keyboard: Esc, then Tab.";

const THEME = EditorView.theme({
  "&": {
    fontSize: "16px", // below it phones zoom into what they edit
    color: "var(--pst-color-text-base, CanvasText)",
    backgroundColor: "var(--pst-color-background, Canvas)",
    border: "1px solid var(--pst-color-text-muted, GrayText)",
    borderRadius: "4px",
  },
  "&.cm-focused": { outline: "3px solid var(--pst-color-primary, Highlight)" },
  ".cm-scroller": { fontFamily: "var(--pst-font-family-monospace, monospace)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "currentColor", minHeight: "9em" },
  ".cm-gutters": {
    color: "var(--pst-color-text-muted, GrayText)",
    backgroundColor: "var(--pst-color-surface, Canvas)",
    borderRight: "1px solid var(--pst-color-border, GrayText)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid currentColor" },
});

// Light and dark; the theme says which by "color-scheme". Keywords are bold and comments slanted too, for who sees no colours.
const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.bool, tags.null], color: "light-dark(#00507d, #8ec9f0)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "light-dark(#1e6b2e, #a5d6a0)" },
  { tag: tags.number, color: "light-dark(#8a4200, #f0b27a)" },
  { tag: tags.comment, color: "light-dark(#595959, #b3b3b3)", fontStyle: "italic" },
]);

// After Esc, Tab goes on to the next thing on the page, however long the reader takes; any other key, or coming back, ends that.
const LEAVING = EditorView.domEventHandlers({
  keydown({ key }, view) {
    if (key === "Escape") view.setTabFocusMode(true);
    else if (!["Tab", "Shift"].includes(key)) view.setTabFocusMode(false);
    return key === "Escape";
  },
  focus: (_, view) => view.setTabFocusMode(false),
});

export function open(textarea) {
  const label = textarea.labels[0] ?? null;
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const hint = Object.assign(document.createElement("p"), { id: "hint", textContent: HINT });
  host.style.margin = "0.5rem 0"; // by script, which a policy of styles allows
  hint.style.cssText = "margin: 0.5rem 0; font-size: 0.875rem";

  const mirror = EditorView.updateListener.of(({ docChanged, state }) => {
    if (!docChanged) return;
    textarea.value = state.doc.toString();
    textarea.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const names = { "aria-label": label?.textContent.trim() || "Your program", "aria-describedby": "hint" };
  const view = new EditorView({
    doc: textarea.value,
    root,
    parent: root,
    extensions: [
      [lineNumbers(), history(), indentOnInput(), bracketMatching(), EditorView.lineWrapping],
      [python(), indentUnit.of("    "), EditorState.tabSize.of(4)],
      [THEME, syntaxHighlighting(COLOURS), EditorView.contentAttributes.of(names)],
      [LEAVING, mirror, keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab])],
    ],
  });
  root.append(hint);
  textarea.before(host);
  textarea.hidden = true;
  const focus = () => view.focus();
  label?.addEventListener("click", focus);

  return {
    get source() {
      return view.state.doc.toString();
    },
    set source(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    focus,
    destroy() {
      label?.removeEventListener("click", focus);
      view.destroy();
      host.remove();
      textarea.hidden = false;
    },
  };
}
