package dev.tesuri.admin.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightTest {

  /// Said a second time, so that nobody opens a door by a slip.
  private static final Map<Right, Set<Role>> TABLE =
      Map.ofEntries(
          entry(Right.ENTER, Set.of()),
          entry(Right.SECOND_STEP, Set.of()),
          entry(Right.OWN_ACCOUNT, EnumSet.allOf(Role.class)),
          entry(Right.OVERVIEW, EnumSet.of(Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR)),
          entry(Right.READ_AGAIN, EnumSet.of(Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR)),
          entry(Right.HAND_OVERS, EnumSet.of(Role.SUPPORTER)),
          entry(Right.DRAFTS, EnumSet.of(Role.EDITOR, Role.APPROVER)),
          entry(Right.APPROVAL, EnumSet.of(Role.APPROVER)),
          entry(Right.TOWN, EnumSet.of(Role.ADMINISTRATOR)),
          entry(Right.PEOPLE, EnumSet.of(Role.ADMINISTRATOR, Role.OPERATOR)),
          entry(Right.ERASURE, EnumSet.of(Role.ADMINISTRATOR)),
          entry(Right.SERVICE, EnumSet.of(Role.ADMINISTRATOR, Role.OPERATOR)),
          entry(Right.KIOSKS, EnumSet.of(Role.ADMINISTRATOR)),
          entry(Right.AUDIT, EnumSet.of(Role.ADMINISTRATOR, Role.OPERATOR)));

  @Test
  void every_role_has_its_rights_and_no_others() {
    assertThat(TABLE).containsOnlyKeys(Right.values());
    for (Right right : Right.values()) {
      for (Role role : Role.values()) {
        var staff = new Staff("id", "name", role, "town");
        boolean has = TABLE.getOrDefault(right, Set.of()).contains(role);
        assertThat(right.isOf(role)).as("%s of %s", right, role).isEqualTo(has);
        assertThat(right.isOf(new StaffSession("s", staff, true)))
            .isEqualTo(has || right == Right.ENTER);
        assertThat(right.isOf(new StaffSession("s", staff, false)))
            .as("%s of half a %s", right, role)
            .isEqualTo(right == Right.ENTER || right == Right.SECOND_STEP);
      }
    }
  }

  @Test
  void an_operator_sees_nothing_of_residents() {
    for (Right right : EnumSet.of(Right.HAND_OVERS, Right.OVERVIEW, Right.DRAFTS)) {
      assertThat(right.isOf(Role.OPERATOR)).as(right.name()).isFalse();
    }
  }
}
