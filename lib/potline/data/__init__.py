"""Values with their sources, as Python modules: the page's engine reads no data files."""
