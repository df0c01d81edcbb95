package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightTest {

  /// Said a second time, so that nobody opens a door by a slip.
  private static final Map<Right, Set<Role>> TABLE =
      Map.of(
          Right.ENTER, Set.of(),
          Right.SECOND_STEP, Set.of(),
          Right.OWN_ACCOUNT, EnumSet.allOf(Role.class),
          Right.OVERVIEW, EnumSet.of(Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR),
          Right.READ_AGAIN, EnumSet.of(Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR),
          Right.HAND_OVERS, EnumSet.of(Role.SUPPORTER),
          Right.DRAFTS, EnumSet.of(Role.EDITOR, Role.APPROVER),
          Right.APPROVAL, EnumSet.of(Role.APPROVER),
          Right.PEOPLE, EnumSet.of(Role.ADMINISTRATOR, Role.OPERATOR),
          Right.AUDIT, EnumSet.of(Role.ADMINISTRATOR, Role.OPERATOR));

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
