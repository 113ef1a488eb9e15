"""Subtitles and captions: what is said in them, by whom, and where their timecodes stand."""
