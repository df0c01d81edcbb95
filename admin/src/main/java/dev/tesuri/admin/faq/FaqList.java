package dev.tesuri.admin.faq;

import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqTable;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws the list of entries, from which everything else is reached. Thread-safe.
public final class FaqList {

  static final String PATH = "/admin/faq";

  private static final String TEMPLATE = "admin/faq.jte";

  private final FaqDesk desk;
  private final StaffPages pages;

  public FaqList(FaqDesk desk, StaffPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// The list.
  ///
  /// @param search words that must be in an entry; empty for all
  /// @param number which page of them, from 1
  Response show(Staff staff, String done, String search, int number) {
    return pages.page(
        staff, Section.FAQ, TEMPLATE, Map.of("page", page(done, List.of(), search, number)));
  }

  /// The list, and why a file was not taken.
  Response refused(Staff staff, List<FaqTable.Fault> faults) {
    return pages.refused(staff, Section.FAQ, TEMPLATE, Map.of("page", page("", faults, "", 1)));
  }

  private FaqPage page(String done, List<FaqTable.Fault> faults, String search, int number) {
    var all = desk.now().entries();
    String wanted = folded(search);
    var found = all.stream().filter(entry -> holds(entry, wanted)).toList();
    int last = Math.max(1, (found.size() + FaqPage.ON_A_PAGE - 1) / FaqPage.ON_A_PAGE);
    int at = Math.clamp(number, 1, last);
    var shown =
        found.stream().skip((at - 1L) * FaqPage.ON_A_PAGE).limit(FaqPage.ON_A_PAGE).toList();
    return new FaqPage(
        done, faults, all.size(), search, found.size(), at, shown, desk.offered(), desk.history());
  }

  private static boolean holds(FaqEntry entry, String wanted) {
    return wanted.isEmpty()
        || folded(entry.id()).equals(wanted)
        || folded(entry.question()).contains(wanted)
        || folded(entry.answer()).contains(wanted);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
