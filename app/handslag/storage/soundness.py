def findings(work): return []
