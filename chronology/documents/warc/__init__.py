"""Web archives: the pages in them."""
