package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedPagesTest {
  private static final String FILE = "mynumber-card/pin-reset-office.md";

  @TempDir Path folder;

  @Test
  void the_pages_of_the_program_are_what_its_files_say() {
    BundledFiles.read(
        root -> {
          var content = root.resolve("content");
          var prepared = PreparedPages.in(content);
          var read = new ContentReader().read(filesOf(content)).pages();
          assertThat(read).hasSizeGreaterThan(85);
          for (var page : read) {
            assertThat(pageOf(prepared, content, page.file()))
                .as(page.file())
                .isEqualTo(List.of(page));
          }
          return read;
        });
  }

  @Test
  void a_changed_file_is_read_anew_and_its_faults_are_found() throws IOException {
    var file = folder.resolve(FILE);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, bundled());
    PreparedPages.write(folder);
    assertThat(pageOf(PreparedPages.in(folder), folder, FILE)).hasSize(1);

    Files.writeString(file, bundled().replace("certainty:", "certanty:"));

    assertThat(pageOf(PreparedPages.in(folder), folder, FILE)).isEmpty();
    assertThat(new ContentReader().read(folder).faults())
        .anyMatch(fault -> fault.message().contains("certanty"));
  }

  @Test
  void a_file_at_fault_is_not_prepared() throws IOException {
    Files.createDirectories(folder.resolve("mynumber-card"));
    Files.writeString(folder.resolve(FILE), bundled().replace("certainty:", "certanty:"));

    PreparedPages.write(folder);

    assertThat(pageOf(PreparedPages.in(folder), folder, FILE)).isEmpty();
  }

  @Test
  void another_form_or_none_prepares_nothing() throws IOException {
    Files.createDirectories(folder.resolve("mynumber-card"));
    Files.writeString(folder.resolve(FILE), bundled());
    assertThat(pageOf(PreparedPages.in(folder), folder, FILE)).isEmpty();

    Files.write(folder.resolve("pages.bin"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

    assertThat(pageOf(PreparedPages.in(folder), folder, FILE)).isEmpty();
  }

  private static List<Page> pageOf(PreparedPages prepared, Path folder, String file) {
    var path = folder.resolve(file);
    try {
      return prepared
          .page(ContentFile.NATIONAL, file, Files.readAllBytes(path), Files.readAllLines(path))
          .stream()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  // Given as texts, they are read without anything prepared.
  private static List<ContentFile> filesOf(Path content) {
    return new ContentReader()
        .read(content).pages().stream()
            .map(page -> ContentFile.national(page.file(), String.join("\n", page.lines()) + "\n"))
            .toList();
  }

  private static String bundled() {
    return BundledFiles.read(
        root -> {
          try {
            return Files.readString(root.resolve("content").resolve(FILE));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }
}
