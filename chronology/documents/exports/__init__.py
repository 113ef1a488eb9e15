"""What programs for chats export: messages with author and moment, in a form for programs."""
