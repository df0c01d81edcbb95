package dev.tesuri.bot.model;

import java.util.List;

/// The form of an answer in JSON: one object of texts.
///
/// @param name of the form, `[a-z_]+`
public record JsonForm(String name, List<Field> fields) {

  public JsonForm {
    fields = List.copyOf(fields);
  }

  /// A text in the answer.
  ///
  /// @param values what it may be; empty for any text
  public record Field(String name, List<String> values) {
    public Field {
      values = List.copyOf(values);
    }
  }
}
