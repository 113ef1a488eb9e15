"""Whatever people read, written from a view's rows alone: these modules derive nothing."""
