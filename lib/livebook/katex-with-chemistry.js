// KaTeX with the commands of chemistry, for the renderer that maths.py starts.
module.exports = require("katex");
require("katex/dist/contrib/mhchem.js");
