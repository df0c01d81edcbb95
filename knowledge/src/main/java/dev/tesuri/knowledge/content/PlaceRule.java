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
          "The id `"
              + page.id()
              + "` is not the file name. Write `id: "
              + name
              + "` or rename the file.");
    }
  }

  private static void checkFolder(Page page, Faults faults) {
    var folder = ContentFile.folder(page.file());
    var category = page.front().text("category");
    if (page.isPart() && !folder.equals(PARTS)) {
      faults.error(page.front().line("kind"), "A part lies in the folder parts/. Move the file.");
    } else if (!page.isPart() && folder.equals(PARTS)) {
      faults.error(
          page.front().line("kind"),
          "In parts/ lie only parts. Write `kind: part` or move the file.");
    } else if (!page.isPart() && !category.isEmpty() && !category.equals(folder)) {
      faults.error(
          page.front().line("category"),
          "The category `"
              + category
              + "` is not the folder `"
              + folder
              + "`. Correct it or move the file.");
    }
  }
}
