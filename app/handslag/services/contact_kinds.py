"""Endings of the files that contacts are read from; apart, since reading them takes 50 ms to load."""

VCARDS = (".vcf", ".vcard")
TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
KINDS = (*VCARDS, *TABLES)
