package dev.tesuri.admin.faq;

import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqRows;
import dev.tesuri.knowledge.faq.FaqSet;
import dev.tesuri.knowledge.faq.FaqTable;
import dev.tesuri.knowledge.faq.FaqUploadRows.Upload;
import java.util.List;

/// The town's own questions and answers, a page of them, and what was done with them.
///
/// @param done what was just done, or empty
/// @param faults why a file was not taken
/// @param total how many entries there are
/// @param search what they were searched for, or empty
/// @param found how many fit the search
/// @param number of this page of them, from 1
/// @param shown the entries of this page
/// @param offered what waits for a second person
/// @param history the last changes, newest first
public record FaqPage(
    String done,
    List<FaqTable.Fault> faults,
    int total,
    String search,
    int found,
    int number,
    List<FaqEntry> shown,
    List<Upload> offered,
    List<FaqSet> history) {

  static final int ON_A_PAGE = 50;
  private static final int SHORT = 120;

  public FaqPage {
    faults = List.copyOf(faults);
    shown = List.copyOf(shown);
    offered = List.copyOf(offered);
    history = List.copyOf(history);
  }

  /// How many pages there are.
  public int pages() {
    return Math.max(1, (found + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  /// Where another page is.
  public String at(int page) {
    return "/admin/faq?q=" + Encoded.query(search) + "&page=" + page;
  }

  /// Where an entry is changed.
  public String edit(FaqEntry entry) {
    return "/admin/faq/entry?id=" + Encoded.query(entry.id());
  }

  /// The beginning of an answer.
  public String beginning(FaqEntry entry) {
    return Shortened.of(entry.answer(), SHORT);
  }

  /// When something was done.
  public String time(FaqSet set) {
    return FaqTimes.time(set.at());
  }

  /// What waits, in words.
  public String words(Upload upload) {
    String what = upload.file().isEmpty() ? upload.form() : "表「" + upload.file() + "」";
    return upload.entries().size() == 1 && upload.one() != null
        ? what + "：" + Shortened.of(upload.entries().getFirst().question(), SHORT)
        : what;
  }

  /// When it was offered, and by whom.
  public String about(Upload upload) {
    return FaqTimes.time(upload.at()) + "　" + upload.by().name();
  }

  /// How many changes can be taken back.
  public int kept() {
    return FaqRows.KEPT;
  }
}
