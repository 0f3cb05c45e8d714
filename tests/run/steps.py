"""One step of the test run: a command, its outcome, its time; and two lanes of them at once."""

# ruff: noqa: T201 - it speaks to a person at a terminal

import re
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

TICK = 0.5
PROGRESS = re.compile(r"\[ *\d+%\]$|^bringing up nodes")


@dataclass(frozen=True, eq=False)
class Step:
    """A command that passes or fails; `accepted` are the exit codes that count as passing."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str]
    accepted: frozenset[int] = frozenset({0})
    streams: bool = False  # its output goes straight to the terminal


@dataclass(frozen=True)
class Outcome:
    """What became of a step."""

    step: Step
    code: int
    seconds: float
    output: str

    @property
    def passed(self) -> bool:
        """Whether the exit code is one of those that count as passing."""
        return self.code in self.step.accepted


@dataclass
class Runner:
    """Runs steps and prints each outcome; after Ctrl-C no child is left running."""

    outcomes: list[Outcome] = field(default_factory=list)
    _running: dict[Step, subprocess.Popen[str]] = field(default_factory=dict)
    _stopped: bool = False

    def run(self, lanes: Iterable[Sequence[Step]]) -> None:
        """Run the lanes side by side, the steps of a lane one after the other."""
        lanes = [list(lane) for lane in lanes]
        started = time.monotonic()
        with ThreadPoolExecutor(len(lanes)) as pool:
            try:
                self._follow({pool.submit(self._run_lane, lane) for lane in lanes}, started)
            finally:
                self._stop()

    def _follow(self, lanes: set[Future[None]], started: float) -> None:
        shown = 0
        while lanes:
            done, lanes = wait(lanes, TICK, return_when=FIRST_COMPLETED)
            for outcome in self.outcomes[shown:]:
                report(outcome)
                shown += 1
            for lane in done:
                lane.result()
            _show_running(list(self._running), time.monotonic() - started)

    def _run_lane(self, lane: Sequence[Step]) -> None:
        for step in lane:
            if not self._stopped:
                self.outcomes.append(self._run_step(step))

    def _run_step(self, step: Step) -> Outcome:
        started = time.monotonic()
        sink = None if step.streams else subprocess.PIPE
        errors = None if step.streams else subprocess.STDOUT
        child = subprocess.Popen(
            step.command,
            env=step.env,
            stdout=sink,
            stderr=errors,
            encoding="utf-8",
            errors="replace",
        )
        self._running[step] = child
        output, _ = child.communicate()
        del self._running[step]
        return Outcome(step, child.returncode, time.monotonic() - started, output or "")

    def _stop(self) -> None:
        self._stopped = True
        for child in list(self._running.values()):
            child.terminate()


def report(outcome: Outcome) -> None:
    """Print one line for a step, and its whole output when it failed."""
    mark = "✓" if outcome.passed else "✗"
    lines = outcome.output.strip().splitlines()
    if outcome.passed:
        lines = _remarks(lines) if outcome.step.name.startswith("pytest") else []
    elif lines:
        lines = [f"----- {outcome.step.name}", *lines, "-----"]
    _clear()
    for line in lines:
        print(line)
    print(f"{mark} {outcome.step.name:<28}{outcome.seconds:7.1f} s", flush=True)


def _remarks(lines: Sequence[str]) -> list[str]:
    """Return what a passed pytest still has to say: notices, skips and its closing line."""
    return [line for line in lines if line and not PROGRESS.search(line)]


def _show_running(steps: Iterable[Step], seconds: float) -> None:
    names = [step.name for step in steps if not step.streams]
    if names and sys.stdout.isatty():
        _clear()
        print(f"… {', '.join(names)} {seconds:.0f} s", end="", flush=True)


def _clear() -> None:
    if sys.stdout.isatty():
        print("\r\033[K", end="")
