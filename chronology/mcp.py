"""`chronology mcp`: the guard's tools over the Model Context Protocol, on standard in and out."""

import json
from functools import partial
from pathlib import Path
from typing import Any

from chronology.errors import ChronologyError, MissingExtra
from chronology.guard import INSTRUCTIONS, TOOLS, Guard
from chronology.guard.marking import marked
from chronology.printable import in_json
from chronology.view.versions import versions

_NAME = "chronology"


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
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())

    anyio.run(run)


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
