package dev.tesuri.admin.face;

import dev.tesuri.admin.access.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around one page.
///
/// @param staff who looks at it; null before one is signed in
/// @param notice what everybody who works here must know now; empty for nothing
/// @param current the section of the page; null when it belongs to none
public record StaffFrame(
    StaffFace face, @Nullable Staff staff, String notice, @Nullable Section current) {

  /// What the navigation shows.
  public List<Section> sections() {
    return staff == null ? List.of() : Section.of(staff);
  }

  /// Whether the page is of this section.
  public boolean isCurrent(Section section) {
    return section == current;
  }

  /// Who is signed in, in words; empty for nobody.
  public String who() {
    return staff == null ? "" : staff.name() + "（" + staff.role().words() + "）";
  }
}
