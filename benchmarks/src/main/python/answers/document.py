"""What a service says of itself: its GET paths and their parameters, from the OpenAPI document it serves."""

import json


class Document:
    def __init__(self, text):
        self._json = json.loads(text)

    def templates(self):
        return [path for path, operations in self._json["paths"].items() if "get" in operations]

    def parameters(self, template):
        """By name; those of the path among them."""
        operations = self._json["paths"].get(template, {})
        declared = operations.get("parameters", []) + operations.get("get", {}).get("parameters", [])
        return {one["name"]: one for one in map(self._resolved, declared)}

    def schema(self, parameter):
        return self._resolved(parameter.get("schema", {}))

    def types(self, template):
        answers = self._json["paths"].get(template, {}).get("get", {}).get("responses", {})
        return set(self._resolved(answers.get("200", {})).get("content", {}))

    def _resolved(self, part):
        while "$ref" in part:
            found = self._json
            for step in part["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            part = found
        return part


def changes(old, new):
    """What only the newer document has, each as one line; what only the older has begins with a minus."""
    said_by = [set(_lines(old)), set(_lines(new))]
    return sorted(said_by[1] - said_by[0]) + sorted("- " + line for line in said_by[0] - said_by[1])


def _lines(document):
    for template in document.templates():
        yield f"GET {template}"
        for name, parameter in document.parameters(template).items():
            yield f"GET {template} {name}{'' if not parameter.get('required') else ' (required)'}"
            for value in document.schema(parameter).get("enum", []):
                yield f"GET {template} {name}={value}"
        for media_type in document.types(template):
            yield f"GET {template} as {media_type}"
