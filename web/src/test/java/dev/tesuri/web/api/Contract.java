package dev.tesuri.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The contract of the API as a tree, with the part of JSON Schema that it uses.
record Contract(JsonNode root) {

  /// Keywords that say something about a value and are looked at here, and words for people.
  private static final List<String> KNOWN =
      List.of(
          "$ref",
          "type",
          "enum",
          "const",
          "properties",
          "required",
          "items",
          "oneOf",
          "anyOf",
          "pattern",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "description",
          "default",
          "format",
          "discriminator");

  static Contract read() throws IOException {
    try (InputStream in = Contract.class.getResourceAsStream("/api/openapi.json")) {
      return new Contract(new ObjectMapper().readTree(Objects.requireNonNull(in)));
    }
  }

  JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  List<String> codes(String schema) {
    return texts(schema(schema).path("enum"));
  }

  /// What a reference leads to; missing when it leads nowhere.
  JsonNode at(String reference) {
    return reference.startsWith("#/") ? root.at(reference.substring(1)) : root.at("/nowhere");
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(at(node.get("$ref").textValue())) : node;
  }

  /// All values of a field, wherever it stands in the document.
  Stream<JsonNode> everywhere(String field) {
    return root.findValues(field).stream();
  }

  /// What is wrong with a value; none when it fits the schema. A field that the schema does not
  /// name is a fault too.
  List<String> faults(JsonNode schema, JsonNode value, String place) {
    var faults = new ArrayList<String>();
    JsonNode rules = resolved(schema);
    rules.fieldNames().forEachRemaining(name -> known(name, place, faults));
    alternatives(rules, value, place, faults);
    if (rules.has("type") && !texts(rules.get("type")).contains(type(value, rules))) {
      faults.add(place + " is no " + rules.get("type"));
    }
    if (rules.has("const") && !rules.get("const").equals(value)) {
      faults.add(place + " is not " + rules.get("const"));
    }
    if (rules.has("enum") && !texts(rules.get("enum")).contains(value.asText())) {
      faults.add(place + " is none of " + rules.get("enum"));
    }
    if (rules.has("pattern") && !value.asText().matches(rules.get("pattern").textValue())) {
      faults.add(place + " does not match " + rules.get("pattern"));
    }
    limits(rules, value, place, faults);
    parts(rules, value, place, faults);
    return faults;
  }

  private static void known(String keyword, String place, List<String> faults) {
    if (!KNOWN.contains(keyword)) {
      faults.add(place + " has a schema with " + keyword + ", which nobody looks at");
    }
  }

  private void alternatives(JsonNode rules, JsonNode value, String place, List<String> faults) {
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (rules.has(keyword)) {
        long fitting =
            elements(rules.get(keyword))
                .filter(schema -> faults(schema, value, place).isEmpty())
                .count();
        if (fitting == 0 || (keyword.equals("oneOf") && fitting > 1)) {
          faults.add(place + " fits " + fitting + " of the alternatives");
        }
      }
    }
  }

  private static void limits(JsonNode rules, JsonNode value, String place, List<String> faults) {
    boolean fits =
        switch (value.getNodeType()) {
          case NUMBER -> isWithin(value.asDouble(), rules, "minimum", "maximum");
          case ARRAY -> isWithin(value.size(), rules, "minItems", "maxItems");
          case STRING -> isWithin(length(value.textValue()), rules, "minLength", "maxLength");
          case BINARY, BOOLEAN, MISSING, NULL, OBJECT, POJO -> true;
        };
    if (!fits) {
      faults.add(place + " is out of its limits");
    }
  }

  private static boolean isWithin(double size, JsonNode rules, String least, String most) {
    return size >= rules.path(least).asDouble(Double.NEGATIVE_INFINITY)
        && size <= rules.path(most).asDouble(Double.POSITIVE_INFINITY);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private void parts(JsonNode rules, JsonNode value, String place, List<String> faults) {
    if (rules.has("items")) {
      elements(value)
          .forEach(item -> faults.addAll(faults(rules.get("items"), item, place + "[]")));
    }
    texts(rules.path("required")).stream()
        .filter(name -> !value.has(name))
        .forEach(name -> faults.add(place + " lacks " + name));
    if (rules.has("properties")) {
      value
          .properties()
          .forEach(field -> field(rules, field.getKey(), field.getValue(), place, faults));
    }
  }

  private void field(
      JsonNode rules, String name, JsonNode value, String place, List<String> faults) {
    String at = place + "." + name;
    JsonNode schema = rules.get("properties").get(name);
    if (schema == null) {
      faults.add(at + " is not described");
    } else {
      faults.addAll(faults(schema, value, at));
    }
  }

  private static String type(JsonNode value, JsonNode rules) {
    return switch (value.getNodeType()) {
      case OBJECT, POJO -> "object";
      case ARRAY -> "array";
      case STRING, BINARY -> "string";
      case BOOLEAN -> "boolean";
      case NULL, MISSING -> "null";
      case NUMBER ->
          value.isIntegralNumber() && !texts(rules.get("type")).contains("number")
              ? "integer"
              : "number";
    };
  }

  static List<String> texts(JsonNode node) {
    return node.isTextual()
        ? List.of(node.textValue())
        : elements(node).map(JsonNode::asText).toList();
  }

  static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
