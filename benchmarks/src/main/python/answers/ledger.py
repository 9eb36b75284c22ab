"""The log that both versions read, and each version's services over a copy of it."""

import base64
import fcntl
import json
import os
import pathlib
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request

import store

LOADED = 3600
STARTED = 900
HEAP = {"local": "-Xmx1600m", "query-service": "-Xmx512m"}
# One caller asks more here than any person does; how often callers may ask is tested elsewhere.
WITHOUT_LIMITS = [
    "--caseledger.export.burst=1000000",
    "--caseledger.export.most-of-caller=4",
    "--caseledger.limits.people.burst=1000000",
    "--caseledger.limits.systems.burst=1000000",
    "--caseledger.limits.addresses.burst=1000000",
    "--caseledger.limits.streams=1000",
]


class Unusable(Exception):
    """Says what is missing and what would be right."""


class Ledger:
    """A folder of ./run: the store, the tokens of its users and the key that signed them."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).absolute()
        self.key = self.folder / "local-key.pem"

    def load(self, checkout, days, port):
        """Loads the first days of the demo, unless the folder holds a ledger already."""
        if not (self.folder / "store").exists():
            print(f"loading {days} days of the demo into {self.folder} ...", flush=True)
            self._load(checkout, days, port)
        self._require_stopped()
        users = self.folder / "users.csv"
        listed = {line.split(",")[0] for line in users.read_text().splitlines()} if users.exists() else set()
        tokens = sorted((self.folder / "tokens").glob("*.token"))
        self.callers = [Caller.read(file) for file in tokens if file.stem not in listed]
        self.listed_callers = [Caller.read(file) for file in tokens if file.stem in listed]
        if not self.callers or min(caller.expires for caller in self.callers) < time.time() + STARTED:
            raise Unusable(f"the tokens in {self.folder} have run out; remove the folder, and it is loaded again")

    def _load(self, checkout, days, port):
        environment = dict(os.environ, CASELEDGER_DEMO_DAYS=str(days))
        environment.pop("MONGODB_URI", None)
        line = [checkout / "run", "--port", str(port), "--data", self.folder]
        self.folder.mkdir(parents=True)
        printed = self.folder.with_name(self.folder.name + ".output")  # ./run takes no folder in which others write
        with open(printed, "wb") as output:
            run = subprocess.Popen(line, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        try:
            until(LOADED, run, lambda: self._state() == "DONE", f"{printed} says how far the load came")
        finally:
            run.send_signal(signal.SIGTERM)
            run.wait(STARTED)

    def _require_stopped(self):
        """./run holds a lock as long as it runs, and what it writes meanwhile would not be in both copies."""
        with open(self.folder / "lock", "r+b") as lock:
            try:
                fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise Unusable(f"a ledger runs in {self.folder}; stop it first") from None

    def _state(self):
        try:
            return json.loads((self.folder / "run.json").read_text())["demo"]["state"]
        except (OSError, ValueError, KeyError):
            return None


class Caller:
    """
    centres, district: that the caller belongs to
    expires: when the token does, in seconds since 1970
    """

    def __init__(self, name, token=None, roles=(), centres=(), district=None, expires=float("inf")):
        self.name, self.token, self.roles, self.expires = name, token, roles, expires
        self.centres, self.district = centres, district

    @staticmethod
    def read(file):
        token = file.read_text().strip()
        claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
        return Caller(file.stem, token, claims["roles"], claims.get("centres", ()), claims.get("district"), claims["exp"])


class Services:
    """Store and query service of one checkout over a copy of the ledger. No command service: the log stands still."""

    def __init__(self, name, checkout, ledger, work, port):
        self.name, self.checkout, self.port = name, checkout, port + 1
        self.folder = work / name
        self.url = f"http://127.0.0.1:{self.port}"
        self.management = f"http://127.0.0.1:{port + 2}"
        self._ledger, self._store_port, self._processes = ledger, port, []

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self):
        shutil.copytree(self._ledger.folder / "store", self.folder / "store")
        shutil.copy(self._ledger.folder / "store.head", self.folder)
        log = self._run(
            "local", [], "store", "--port", self._store_port, "--data", self.folder / "store",
            "--head", self.folder / "store.head", "--die-with-parent",
        )
        until(STARTED, self._processes[-1], lambda: b"store listening" in log.read_bytes(), f"its log is {log}")
        store.drop_views(self._store_port)
        log = self._run(
            "query-service", ["-Dcaseledger.lifeline=stdin"],
            f"--spring.mongodb.uri=mongodb://127.0.0.1:{self._store_port}/caseledger",
            f"--server.port={self.port}", "--server.address=127.0.0.1", f"--management.server.port={self.port + 1}",
            f"--caseledger.access.local-key={self._ledger.key}", *WITHOUT_LIMITS,
        )
        until(STARTED, self._processes[-1], self._is_healthy, f"its log is {log}")

    def _run(self, module, options, *arguments):
        jar = self.checkout / module / "target" / f"{module}-exec.jar"
        if not jar.exists():
            raise Unusable(f"{jar} is missing; build {self.checkout} first: mvn -q -DskipTests package")
        log = self.folder / f"{module}.log"
        line = ["java", "-XX:+UseSerialGC", HEAP[module], "-Dfile.encoding=UTF-8", *options, "-jar", jar, *arguments]
        with open(log, "wb") as output:
            # Each ends when its input does, so none outlives this process.
            self._processes.append(
                subprocess.Popen([str(one) for one in line], stdin=subprocess.PIPE, stdout=output, stderr=output)
            )
        return log

    def _is_healthy(self):
        try:
            with urllib.request.urlopen(self.management + "/actuator/health", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def __exit__(self, *_):
        while self._processes:
            process = self._processes.pop()
            process.stdin.close()
            process.terminate()
            process.wait(60)


def until(seconds, process, ready, hint):
    end = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None:
            raise Unusable(f"{process.args[0]} ended with {process.returncode}; {hint}")
        if time.monotonic() > end:
            raise Unusable(f"not ready after {seconds} s; {hint}")
        time.sleep(0.5)
