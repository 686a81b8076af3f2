"""The page of partners: whom the network consists of, and what each of them promises."""
