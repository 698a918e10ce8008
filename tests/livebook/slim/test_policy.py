import hashlib
from base64 import b64encode

from livebook.slim import policy


def test_scripts_in_the_page_stand_by_their_hash():
    script = "let a = 1;"
    digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.directives(script)["script-src"] == f"'self' 'wasm-unsafe-eval' 'sha256-{digest}'"
    assert policy.directives()["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert "'unsafe-inline'" not in policy.directives()["script-src"] + policy.directives()["style-src"]


def test_a_meta_tag_says_only_what_it_can():
    sent = policy.header(policy.directives())
    written = policy.meta(policy.directives())
    assert "frame-ancestors" in sent
    assert "frame-ancestors" not in written
    for directive in ("object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-src 'self'"):
        assert directive in sent
        assert directive in written
