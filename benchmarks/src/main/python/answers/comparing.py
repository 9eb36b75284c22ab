"""Whether two answers to one question are the same, and where they are not, which rules of decision 22 say why."""

import dataclasses
import difflib
import json

SHOWN = 40


@dataclasses.dataclass(frozen=True)
class Exchange:
    """
    One question and both answers. A rule gives back another one, from which it took what it explains.

    asked_old: the same question as the older service understands it
    """

    asked: object
    old: object
    new: object
    asked_old: object

    def is_same(self):
        return self.old == self.new

    def json(self):
        """Both bodies where both are JSON and succeeded alike, else nothing."""
        if self.old.status == self.new.status == 200:
            both = self.old.json(), self.new.json()
            if None not in both:
                return both
        return None

    def with_json(self, old, new):
        """The same one where nothing was taken: other spaces are no change."""
        if (old, new) == (self.old.json(), self.new.json()):
            return self
        return dataclasses.replace(self, old=self.old.with_json(old), new=self.new.with_json(new))

    def of_bodies(self, changed):
        old, new = (dataclasses.replace(answer, body=changed(answer.body)) for answer in (self.old, self.new))
        return dataclasses.replace(self, old=old, new=new)

    def without_headers(self, *names):
        old, new = (
            dataclasses.replace(answer, headers=tuple(header for header in answer.headers if header[0] not in names))
            for answer in (self.old, self.new)
        )
        return dataclasses.replace(self, old=old, new=new)

    def forgiven(self):
        """Nothing is left to compare."""
        return dataclasses.replace(self, old=self.new)


class Comparison:
    def __init__(self, rules):
        self.rules = rules
        self.same, self.explained, self.unexplained = 0, 0, []
        self.applied = {rule.name: 0 for rule in rules}

    def compare(self, asked, old, new):
        """The rules that were needed; None where they did not suffice."""
        exchange = Exchange(asked, old, new, asked)
        if exchange.is_same():
            self.same += 1
            return []
        used = []
        for rule in self.rules:
            changed = rule.explain(exchange)
            if changed != exchange:
                used.append(rule)
                exchange = changed
            if exchange.is_same():
                break
        if exchange.is_same():
            self.explained += 1
            for rule in used:
                self.applied[rule.name] += 1
            return used
        self.unexplained.append((exchange, used))
        return None


def difference(exchange, used):
    """For people: what was asked, and the lines in which the answers differ, without what rules took away."""
    lines = [str(exchange.asked)] + [f"  after the rule: {rule.name}" for rule in used]
    for name in ("status", "media_type", "headers"):
        one, other = getattr(exchange.old, name), getattr(exchange.new, name)
        if one != other:
            lines += [f"  - {name} {one}", f"  + {name} {other}"]
    diff = list(difflib.unified_diff(_lines(exchange.old), _lines(exchange.new), "old", "new", lineterm="", n=2))[2:]
    lines += ["  " + line[:300] for line in diff[:SHOWN]]
    if len(diff) > SHOWN:
        lines.append(f"  ... {len(diff) - SHOWN} lines more")
    return "\n".join(lines)


def _lines(answer):
    try:
        return json.dumps(json.loads(answer.body), ensure_ascii=False, indent=1).splitlines()
    except ValueError:
        return answer.body.decode("utf-8", "replace").splitlines()
