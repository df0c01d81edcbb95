package dev.tesuri.knowledge.content;

/// A file lies where its id and category say.
final class PlaceRule implements Rule {
  private static final String PARTS = "parts";

  @Override
  public void check(Page page, Faults faults) {
    checkName(page, faults);
    checkFolder(page, faults);
  }

  private static void checkName(Page page, Faults faults) {
    var name = ContentFile.stem(page.file());
    if (!page.id().isEmpty() && !page.id().equals(name)) {
      faults.error(
          page.front().line("id"),
          "id `" + page.id() + "` がファイル名とちがいます。`id: " + name + "` にするか、ファイル名を変えてください。");
    }
  }

  private static void checkFolder(Page page, Faults faults) {
    var folder = ContentFile.folder(page.file());
    var category = page.front().text("category");
    if (page.isPart() && !folder.equals(PARTS)) {
      faults.error(page.front().line("kind"), "共通の部品は parts/ に置きます。ファイルを移してください。");
    } else if (!page.isPart() && folder.equals(PARTS)) {
      faults.error(
          page.front().line("kind"), "parts/ に置けるのは共通の部品だけです。`kind: part` にするか、ファイルを移してください。");
    } else if (!page.isPart() && !category.isEmpty() && !category.equals(folder)) {
      faults.error(
          page.front().line("category"),
          "分類 `" + category + "` がフォルダ `" + folder + "` とちがいます。直すか、ファイルを移してください。");
    }
  }
}
