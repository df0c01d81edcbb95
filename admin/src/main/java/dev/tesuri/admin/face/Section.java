package dev.tesuri.admin.face;

import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import java.util.Arrays;
import java.util.List;

/// The parts of the console, in the order of the navigation. Each is shown to those who have its
/// right; the first of them is where one arrives.
public enum Section {
  DESK("相談", "/admin/desk", Right.HAND_OVERS),
  VISITS("窓口・電話", "/admin/visits", Right.HAND_OVERS),
  OVERVIEW("ようす", "/admin", Right.OVERVIEW),
  TEXTS("文章", "/admin/texts", Right.DRAFTS),
  HAPPENED("利用実績", "/admin/happened", Right.OVERVIEW),
  REVIEW("見直し", "/admin/review", Right.OVERVIEW),
  QUESTIONS("質問", "/admin/questions", Right.DRAFTS),
  FAQ("よくある質問", "/admin/faq", Right.DRAFTS),
  SERVICE("動かし方", "/admin/service", Right.SERVICE),
  TOWN("町の設定", "/admin/town", Right.TOWN),
  KIOSKS("端末", "/admin/kiosks", Right.KIOSKS),
  PEOPLE("人", "/admin/people", Right.PEOPLE),
  AUDIT("記録", "/admin/audit", Right.AUDIT),
  ERASURE("消す", "/admin/erasure", Right.ERASURE),
  ACCOUNT("自分の設定", "/admin/account", Right.OWN_ACCOUNT);

  private final String words;
  private final String path;
  private final Right right;

  Section(String words, String path, Right right) {
    this.words = words;
    this.path = path;
    this.right = right;
  }

  /// As the navigation names it.
  public String words() {
    return words;
  }

  /// Where it is.
  public String path() {
    return path;
  }

  /// The sections that somebody may open.
  public static List<Section> of(Staff staff) {
    return Arrays.stream(values()).filter(section -> section.right.isOf(staff.role())).toList();
  }

  /// Where somebody arrives.
  public static Section home(Staff staff) {
    return of(staff).getFirst();
  }
}
