package dev.tesuri.admin.access;

import java.util.List;

/// The table of who may do what. Every route of the console names its right with [Needs]; what is
/// not said here is not allowed.
///
/// A right over something of a town holds for the town of the account alone.
public enum Right {
  /// Signing in, and taking up an invitation: everybody, without an account.
  ENTER(Who.ANYBODY),
  /// The second factor: who has given the right password a moment ago.
  SECOND_STEP(Who.HALF),
  /// One's own password and recovery codes, and leaving.
  OWN_ACCOUNT(Role.SUPPORTER, Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR, Role.OPERATOR),
  /// The state of the town: counts, topics, faults of the content. No words of residents.
  OVERVIEW(Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR),
  /// Taking in what has changed in the folders of content.
  READ_AGAIN(Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR),
  /// Seeing and taking hand-overs, with the masked transcript; every reading is audited.
  HAND_OVERS(Role.SUPPORTER),
  /// Writing drafts of texts.
  DRAFTS(Role.EDITOR, Role.APPROVER),
  /// Letting a draft be published.
  APPROVAL(Role.APPROVER),
  /// The settings of the town.
  TOWN(Role.ADMINISTRATOR),
  /// Inviting people, ending accounts.
  PEOPLE(Role.ADMINISTRATOR, Role.OPERATOR),
  /// Erasing a conversation at the wish of its resident, by its number and without its words.
  ERASURE(Role.ADMINISTRATOR),
  /// Switching the bot, or all of it, off and on again.
  SERVICE(Role.ADMINISTRATOR, Role.OPERATOR),
  /// Entering kiosks, registering their browsers, taking them out of service.
  KIOSKS(Role.ADMINISTRATOR),
  /// Reading who did what.
  AUDIT(Role.ADMINISTRATOR, Role.OPERATOR);

  private enum Who {
    ANYBODY,
    HALF,
    STAFF
  }

  private final Who who;

  // Made by List.of, whose type does not tell that it never changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Role> roles;

  Right(Who who) {
    this.who = who;
    this.roles = List.of();
  }

  Right(Role... roles) {
    this.who = Who.STAFF;
    this.roles = List.of(roles);
  }

  /// Whether it needs no session at all.
  public boolean isForAnybody() {
    return who == Who.ANYBODY;
  }

  /// Whether it is for those between the password and the second factor.
  public boolean isForHalfSignedIn() {
    return who == Who.HALF;
  }

  /// Whether somebody who is signed in completely has this right by the role.
  public boolean isOf(Role role) {
    return roles.contains(role);
  }

  /// Whether this session has the right.
  public boolean isOf(StaffSession session) {
    return switch (who) {
      case ANYBODY -> true;
      case HALF -> !session.complete();
      case STAFF -> session.complete() && isOf(session.staff().role());
    };
  }
}
