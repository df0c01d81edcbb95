package dev.tesuri.admin.editor;

import dev.tesuri.knowledge.editorial.Remark;
import dev.tesuri.knowledge.editorial.Revision;
import java.util.List;

/// A version as it was, and how it differs from what it was begun with.
///
/// @param change to it from the version, or the text below, that it was made of
/// @param below how the text below has changed since; empty when it has not
public record VersionPage(
    Revision revision, String plain, TextDiff change, TextDiff below, List<Remark> remarks) {

  public VersionPage {
    remarks = List.copyOf(remarks);
  }

  /// What of a topic it is, in words.
  public String kind() {
    return TextDesk.words(revision.key().kind());
  }
}
