"use strict";
// Brings the page to life: choosing events, the picture that scrolls and zooms, and the
// passage behind a date without losing one's place. Without it all of the page can be read.
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("page-data").textContent);
  const filters = byId("filters");
  const grouping = filters.querySelector("select[name=group]");
  const marks = data.chart ? data.chart.data.values : [];
  const drawn = new Set(marks.map((mark) => mark.event));
  const choices = [...filters.querySelectorAll("select")].filter((one) => one !== grouping);
  const make = (tag, text, attributes = {}) => {
    const made = document.createElement(tag);
    made.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  };
  const button = (text, label, act) => {
    const made = make("button", text, { type: "button", "aria-label": label, title: label });
    made.addEventListener("click", act);
    return made;
  };

  // The passage behind a date ---------------------------------------------------------------

  const dialog = make("dialog", "", { "aria-label": "The passage behind this date" });
  document.body.append(dialog);

  // An open passage is a place of its own in the browser's history: Back closes it.
  let leaving = false;
  const inHistory = () => Boolean(history.state && history.state.passage);
  const remember = (id) => {
    if (leaving) return;
    if (inHistory()) history.replaceState({ passage: id }, "");
    else history.pushState({ passage: id }, "");
  };

  const openPassage = (id) => {
    const passage = byId(id);
    if (!passage || !passage.matches(".behind article")) {
      reveal(id);
      location.hash = id;
      return;
    }
    const heading = passage.closest(".behind").querySelector("h4").textContent;
    const name = make("h3", heading, { tabindex: "-1", autofocus: "" });
    const copy = passage.cloneNode(true);
    copy.removeAttribute("id");
    const tools = make("div", "", { class: "tools" });
    const there = make("a", "Show it in its place", { href: `#${id}`, "data-there": "" });
    tools.append(button("Close", "Close", () => dialog.close()), there);
    dialog.replaceChildren(name, copy, tools);
    dialog.dataset.passage = id;
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    remember(id);
  };

  dialog.addEventListener("close", () => {
    if (dialog.open || leaving || !inHistory()) return;
    leaving = true;
    history.back();
  });
  addEventListener("popstate", () => {
    if (leaving) {
      leaving = false;
      if (dialog.open) remember(dialog.dataset.passage);
    } else if (inHistory()) {
      openPassage(history.state.passage);
    } else {
      dialog.close();
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = link.getAttribute("href").slice(1);
    if (/^c\d+$/.test(id) && !("there" in link.dataset)) {
      event.preventDefault();
      openPassage(id);
      return;
    }
    reveal(id);
    if (dialog.open) {
      event.preventDefault();
      dialog.close();
      if (inHistory()) location.replace(`#${id}`);
      else location.hash = id;
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  // Choosing events -------------------------------------------------------------------------

  let onChosen = () => {};
  const choose = () => {
    const wanted = choices.map((choice) => [choice.name, choice.value]).filter(([, value]) => value);
    const chosen = new Set();
    for (const event of data.events) {
      const fits = wanted.every(([name, value]) => event[name].includes(value));
      if (fits) chosen.add(event.id);
      byId(event.id).hidden = !fits;
    }
    const noun = data.events.length === 1 ? "event" : "events";
    const undated = [...chosen].filter((id) => !drawn.has(id)).length;
    const apart = drawn.size && undated ? `, ${undated} of them without a date for the picture` : "";
    byId("shown").value = `${chosen.size} of ${data.events.length} ${noun}${apart}`;
    onChosen(chosen);
  };
  const showAll = () => {
    choices.forEach((choice) => { choice.value = ""; });
    grouping.value = "";
    choose();
  };
  // What a link leads to is shown, whatever was chosen before.
  const reveal = (id) => {
    const goal = byId(id);
    if (goal && goal.hidden) showAll();
    for (let part = goal; part; part = part.parentElement) {
      if (part.matches("details")) part.open = true;
    }
  };
  byId("choosing").hidden = false;
  byId("choosing").open = innerWidth > 704;
  filters.addEventListener("change", choose);
  filters.querySelector("button").addEventListener("click", showAll);
  addEventListener("hashchange", () => {
    const goal = byId(location.hash.slice(1));
    if (!goal || goal.checkVisibility()) return;
    reveal(goal.id);
    goal.scrollIntoView();
  });

  // The picture takes another place than the one it stands for: a goal of the address is
  // gone to again, until its reader moves.
  let moving = false;
  for (const act of ["wheel", "pointerdown", "keydown", "touchstart"]) {
    addEventListener(act, () => { moving = true; }, { once: true, passive: true });
  }
  const land = (turns = 12) => {
    const goal = location.hash && byId(location.hash.slice(1));
    if (!goal || moving || !turns) return;
    reveal(goal.id);
    goal.scrollIntoView();
    requestAnimationFrame(() => land(turns - 1));
  };

  // The picture -----------------------------------------------------------------------------

  const ROW = 24;
  const RAISED_ROW = 44; // where names stand above the bars, on narrow screens
  const NARROW = 640;
  const TOP = 44; // what the axis takes
  const FEW = 3; // rows for which alone nobody scrolls
  const BOTTOM = 18; // what the name of the day looked from takes

  const coloured = () => {
    const style = getComputedStyle(document.documentElement);
    const named = (_, name) => style.getPropertyValue(name).trim();
    return JSON.parse(JSON.stringify(data.chart).replace(/var\((--[\w-]+)\)/g, named));
  };

  const draw = async () => {
    const host = byId("moving");
    const pane = make("div", "", { class: "window", tabindex: "0", role: "region" });
    pane.setAttribute("aria-label", "Timeline. Arrow keys scroll and move, plus and minus zoom. The table says the same.");
    const frame = make("div", "", { class: "frame" });
    const length = make("div", "");
    const zoom = make("div", "", { class: "zoom", role: "group", "aria-label": "Zoom" });
    pane.append(frame, length);
    const nothing = make("p", "No event with a date fits what is chosen.", { class: "nothing" });
    const cue = make("p", "", { class: "cue", role: "status" });
    host.replaceChildren(zoom, pane, cue, nothing);
    host.hidden = false;

    const whole = { from: data.chart.params.find((p) => p.name === "from").value, to: data.chart.params.find((p) => p.name === "to").value };
    const time = { ...whole };
    const told = marks.flatMap((mark) => [mark.x, mark.x2]).filter(Number.isFinite);
    const first = told.reduce((least, at) => Math.min(least, at), whole.from);
    const last = told.reduce((most, at) => Math.max(most, at), whole.to);
    let kept = marks;
    let lines = 0;
    let view = null;
    let asked = false;

    const narrow = () => pane.clientWidth < NARROW;
    const row = () => (narrow() ? RAISED_ROW : ROW);

    // Which rows are in view, and that there are more.
    const tellRows = () => {
      const first = Math.round(pane.scrollTop / row()) + 1;
      const end = Math.min(lines, first - 1 + Math.round((pane.clientHeight - TOP - BOTTOM) / row()));
      cue.textContent = end - first + 1 < lines ? `Rows ${first} to ${end} of ${lines} events with a date: scroll for the others.` : "";
      pane.classList.toggle("more", end < lines);
    };
    const paint = () => {
      asked = false;
      const gutter = narrow() ? 8 : Math.min(300, pane.clientWidth * 0.34);
      const shownHeight = Math.max(pane.clientHeight, row() + TOP + BOTTOM);
      const high = shownHeight - TOP - BOTTOM;
      view.signal("gutter", gutter).signal("raised", narrow() ? 15 : 0);
      view.signal("from", time.from).signal("to", time.to);
      view.signal("top", Math.round(pane.scrollTop / row())).signal("rows", Math.max(1, high / row()));
      view.padding({ left: gutter, right: 8, top: TOP - 4, bottom: BOTTOM });
      view.width(Math.max(80, pane.clientWidth - gutter - 8)).height(Math.max(row(), high));
      tellRows();
      view.runAsync();
    };
    const ask = () => {
      if (!asked && view) {
        asked = true;
        requestAnimationFrame(paint);
      }
    };
    const layOut = () => {
      const most = Math.max(1, Math.floor((Math.min(544, innerHeight * 0.75) - TOP - BOTTOM) / row()));
      const inView = lines <= most + FEW ? lines : most;
      const border = 4;
      length.style.height = `${lines * row() + TOP + BOTTOM}px`;
      pane.style.height = `${inView * row() + TOP + BOTTOM + border}px`;
      pane.hidden = zoom.hidden = lines === 0;
      nothing.hidden = lines > 0;
      if (lines) ask();
    };

    // The middle of what is shown stays among the dates that there are.
    const stay = () => {
      const middle = (time.from + time.to) / 2;
      const by = Math.min(Math.max(middle, first), last) - middle;
      time.from += by;
      time.to += by;
      ask();
    };
    const scaleBy = (factor, around = (time.from + time.to) / 2) => {
      const span = Math.min(Math.max((time.to - time.from) * factor, 3600e3), (last - first) * 1.5);
      const share = (around - time.from) / (time.to - time.from);
      time.from = around - share * span;
      time.to = time.from + span;
      stay();
    };
    const shiftBy = (share) => {
      const by = (time.to - time.from) * share;
      time.from += by;
      time.to += by;
      stay();
    };
    const showWhole = () => {
      Object.assign(time, whole);
      pane.scrollTop = 0;
      ask();
    };
    zoom.append(
      button("+", "Zoom in", () => scaleBy(0.6)),
      button("−", "Zoom out", () => scaleBy(1 / 0.6)),
      button("‹", "Earlier", () => shiftBy(-0.25)),
      button("›", "Later", () => shiftBy(0.25)),
      button("Reset", "Reset the picture", showWhole),
    );

    const pane_time = (event) => {
      const box = frame.getBoundingClientRect();
      const left = view.signal("gutter");
      return time.from + ((event.clientX - box.left - left) / view.width()) * (time.to - time.from);
    };
    pane.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      scaleBy(event.deltaY > 0 ? 1.2 : 1 / 1.2, pane_time(event));
    }, { passive: false });
    pane.addEventListener("keydown", (event) => {
      const acts = { "+": () => scaleBy(0.6), "-": () => scaleBy(1 / 0.6), ArrowLeft: () => shiftBy(-0.1), ArrowRight: () => shiftBy(0.1) };
      if (!(event.key in acts) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      acts[event.key]();
    });
    let held = null;
    let moved = false;
    pane.addEventListener("pointerdown", (event) => {
      held = event.clientX;
      moved = false;
    });
    addEventListener("pointermove", (event) => {
      if (held === null) return;
      if (Math.abs(event.clientX - held) > 3 || moved) {
        moved = true;
        shiftBy((held - event.clientX) / view.width());
        held = event.clientX;
      }
    });
    addEventListener("pointerup", () => { held = null; });
    addEventListener("pointercancel", () => { held = null; });

    const embed = async () => {
      const options = { mode: "vega-lite", ast: true, actions: false, renderer: "canvas", defaultStyle: false, tooltip: false, hover: false };
      const made = await window.vegaEmbed(frame, coloured(), options);
      view = made.view;
      view.data("marks", kept);
      view.addEventListener("click", (_, item) => {
        const href = item && item.datum && item.datum.href;
        if (href && !moved) openPassage(href.slice(1));
      });
      view.addEventListener("pointermove", (_, item) => {
        const mark = item && item.datum && item.datum.href;
        frame.classList.toggle("pointing", Boolean(mark));
        frame.title = mark ? item.datum.says : "";
      });
      const canvas = frame.querySelector("canvas");
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", "Timeline of the events in the table");
      paint();
    };

    // The rows of one kind, series or tag stand under its name, where that is asked for.
    const inGroups = (chosen) => {
      const groups = new Map();
      for (const event of data.events) {
        if (!chosen.has(event.id) || !drawn.has(event.id)) continue;
        const name = grouping.value ? event[grouping.value].join(", ") : "";
        if (!groups.has(name)) groups.set(name, []);
        groups.get(name).push(event.id);
      }
      const without = groups.get("");
      if (grouping.value && without) { // last, since they have nothing in common
        groups.delete("");
        groups.set("", without);
      }
      return groups;
    };
    const without = () => `no ${grouping.selectedOptions[0].text}`;
    const keep = (chosen) => {
      const numbers = new Map();
      kept = [];
      lines = 0;
      for (const [name, ids] of inGroups(chosen)) {
        if (grouping.value) kept.push({ look: "group", tone: "dropped", says: name || without(), row: lines++ });
        for (const id of ids) numbers.set(id, lines++);
      }
      for (const mark of marks) {
        if (numbers.has(mark.event)) kept.push({ ...mark, row: numbers.get(mark.event) });
      }
      if (view) view.data("marks", kept);
      layOut();
    };
    onChosen = keep;
    pane.addEventListener("scroll", ask, { passive: true });
    new ResizeObserver(layOut).observe(host);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", embed);
    choose();
    await embed();
    land();
  };

  if (data.chart && window.vegaEmbed && marks.length) {
    document.documentElement.classList.add("js");
    draw().catch((error) => {
      document.documentElement.classList.remove("js");
      byId("moving").hidden = true;
      console.error(error);
    });
  } else {
    choose();
  }
})();
