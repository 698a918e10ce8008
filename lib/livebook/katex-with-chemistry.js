// KaTeX with the commands of chemistry, for the renderer that maths.py starts.
module.exports = require("katex");
require("katex/dist/contrib/mhchem.js");

// The renderer answers in two pieces, and would wait 40 ms before the second.
const net = require("net");
const { createServer } = net;
net.createServer = () => createServer({ noDelay: true });
