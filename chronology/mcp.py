"""`chronology mcp`: the guard's tools over the Model Context Protocol, on standard in and out."""

import json
import sys
from collections.abc import AsyncIterator, Callable
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from chronology.errors import ChronologyError, MissingExtra
from chronology.guard import INSTRUCTIONS, TOOLS, Guard
from chronology.guard.marking import marked
from chronology.printable import in_json
from chronology.view.versions import versions

_NAME = "chronology"
_UNREAD, _INVALID, _WRONG_PARAMS = -32700, -32600, -32602  # of JSON-RPC 2.0


def serve(folder: Path) -> None:
    """Serve the tools over the documents of a folder until the client has gone.

    Args:
        folder: the folder.

    Raises:
        DocumentUnreadable: there is no such folder.
        MissingExtra: the extra `mcp` is not installed.
    """
    guard = Guard(folder)
    try:
        import anyio
        from mcp.server import Server
        from mcp.server.stdio import stdio_server
    except ImportError as error:
        raise MissingExtra(what="`chronology mcp`", extra="mcp") from error
    handlers = _handlers(guard)
    program = versions()[0].version
    server: Any = Server(_NAME, version=program, instructions=INSTRUCTIONS, **handlers)

    async def run() -> None:
        lines: Any = _Lines()
        async with stdio_server(stdin=lines) as (read, write):
            lines.write = write
            await server.run(read, write, server.create_initialization_options())

    anyio.run(run)


class _Lines:
    """The lines of standard input, those left out that are no message: they are refused here.

    The package drops such lines, and whoever sent one would wait for ever.

    Attributes:
        write: to where refusals go; set before the first line is read.
    """

    def __init__(self) -> None:
        self.write: Any = None

    async def __aiter__(self) -> AsyncIterator[str]:
        import anyio
        import mcp_types as types
        from mcp.shared.message import SessionMessage

        check = partial(types.jsonrpc_message_adapter.validate_json, by_name=False)
        given = TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
        async for line in anyio.wrap_file(given):
            if not line.strip():
                continue
            refused = refusal(line, check)
            if refused is None:
                yield line
            elif refused:
                error = types.JSONRPCError.model_validate(refused)
                await self.write.send(SessionMessage(error))


def refusal(line: str, check: Callable[[str], object]) -> dict[str, Any] | None:
    """Return the answer to a line that is no message of JSON-RPC 2.0, or none that MCP takes.

    `None` for one that is; empty for a notification, which is never answered.

    Args:
        line: the line.
        check: raises if it is no message of the protocol.
    """
    try:
        given: object = json.loads(line)
    except (ValueError, RecursionError):
        return _error(None, _UNREAD, "this is no JSON: send one message a line")
    if not isinstance(given, dict):
        is_batch = isinstance(given, list)
        told = "batches are not taken: send each message by itself"
        return _error(None, _INVALID, told if is_batch else "a message is an object")
    refused = _fault_of(given)
    if refused is not None:
        return refused
    try:
        check(line)
    except (ValueError, RecursionError):
        return _error(given.get("id"), _INVALID, "this is no message of the protocol")
    return None


def _fault_of(given: dict[str, Any]) -> dict[str, Any] | None:
    """Return the answer to an object that is no message, as `refusal` does."""
    name = given.get("id")
    is_named = isinstance(name, str | int) and not isinstance(name, bool)
    is_named = is_named and not (isinstance(name, str) and _has_half_characters(name))
    if "id" in given and not is_named:
        return _error(None, _INVALID, "`id` must be a string or a whole number")
    if given.get("jsonrpc") != "2.0":
        return _error(name, _INVALID, '`jsonrpc` must be "2.0"')
    is_answer = "result" in given or "error" in given
    if not isinstance(given.get("method"), str) and not is_answer:
        return _error(name, _INVALID, "`method` must be a string")
    if not isinstance(given.get("params", {}), dict):
        return _error(name, _WRONG_PARAMS, "`params` must be an object") if is_named else {}
    return None


def _has_half_characters(text: str) -> bool:
    """Say whether a text has halves of characters, which cannot be sent."""
    return any("\ud800" <= one <= "\udfff" for one in text)


def _error(name: object, code: int, message: str) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": name, "error": {"code": code, "message": message}}


def _handlers(guard: Guard) -> dict[str, Any]:
    """Return what the server does when it is asked for its tools, and when one is called."""
    import mcp_types as types
    from anyio import to_thread

    hints = types.ToolAnnotations(
        read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
    )

    async def list_tools(_context: Any, _asked: Any) -> Any:  # noqa: ANN401 - the protocol's
        tools = [
            types.Tool(
                name=one.name,
                title=one.title,
                description=one.description,
                input_schema=one.schema,
                annotations=hints,
            )
            for one in TOOLS
        ]
        return types.ListToolsResult(tools=tools)

    async def call_tool(_context: Any, asked: Any) -> Any:  # noqa: ANN401 - the protocol's
        call = partial(answer, guard, asked.name, asked.arguments or {})
        values, is_error = await to_thread.run_sync(call)
        text = in_json(json.dumps(values, ensure_ascii=False))
        content = [types.TextContent(type="text", text=text)]
        return types.CallToolResult(
            content=list(content), structured_content=values, is_error=is_error
        )

    return {"on_list_tools": list_tools, "on_call_tool": call_tool}


def answer(guard: Guard, name: str, arguments: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Return what a tool says, and whether that is an error, which a model can mend."""
    try:
        return guard.call(name, arguments), False
    except ChronologyError as error:
        return {"error": marked(str(error))}, True
