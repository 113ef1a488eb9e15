"""A report as one HTML page: `page` puts it together, the other modules make its parts."""
