"""Mails: their heads and their words."""
