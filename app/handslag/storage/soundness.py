def findings(work):
    return []
