package dev.tesuri.admin.access;

import java.util.Arrays;
import java.util.Optional;

/// What somebody who works with the program is there for. Each account has one; what it opens, is
/// said by [Right].
public enum Role {
  /// Helps residents of one town in person.
  SUPPORTER("supporter", "支援員"),
  /// Writes and corrects the texts.
  EDITOR("editor", "編集者"),
  /// Lets texts be published.
  APPROVER("approver", "承認者"),
  /// Looks after the people and settings of one town.
  ADMINISTRATOR("administrator", "管理者"),
  /// Hosts several towns; sees no town's conversations.
  OPERATOR("operator", "運用者");

  private final String code;
  private final String words;

  Role(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /// As it is stored and sent.
  public String code() {
    return code;
  }

  /// As people read it.
  public String words() {
    return words;
  }

  /// The role of this code, if there is one.
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
