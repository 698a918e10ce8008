"""What a page may load and run (Content-Security-Policy): itself, and nothing of another host.

A page carries the policy in a meta tag; a host that sends headers may send it too (``header``), with what a meta tag
cannot bind. The worker of the figures obeys the policy that its own file came with, so only a header reaches it.
"""

import base64
import hashlib
from collections.abc import Mapping
from html import escape

# KaTeX places the parts of a formula by style attributes, matplotlib colours those of a drawing: these may stay. Style
# sheets and scripts come from our own files; of scripts in the page only those whose hash stands here.
COMMON = {
    "default-src": "'self'",
    "style-src": "'self'",
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "worker-src": "'self'",
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
# A meta tag with these is ignored in part, with a complaint.
HEADER_ONLY = {"frame-ancestors": "'self'"}


def directives(*inline_scripts: str) -> dict[str, str]:
    """The policy of a page in which exactly these scripts stand."""
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in inline_scripts
    ]
    return COMMON | {"script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *hashes])}


def meta(policy: Mapping[str, str]) -> str:
    """The tag for the head of a page."""
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(text(policy), quote=False)}"/>'


def header(policy: Mapping[str, str]) -> str:
    """What a web server sends as ``Content-Security-Policy``."""
    return text({**policy, **HEADER_ONLY})


def text(policy: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in policy.items())
