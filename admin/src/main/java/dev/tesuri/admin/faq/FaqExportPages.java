package dev.tesuri.admin.faq;

import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.faq.FaqCsv;
import dev.tesuri.knowledge.faq.FaqEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The entries, or all that is known, are written out as files.
@Dependent
@Path(FaqList.PATH + "/export")
public class FaqExportPages {

  /// The same for every file, so that the same content gives the same bytes.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String README =
      """
      この町の知識のすべてです。

      national/  全国の話題（Markdown）とことばの表
      layers/    この町と都道府県のちがい（layer.yaml と Markdown）
      written/   この町が画面で書いて公開したもの（上の二つより先に使われます）
      faq.csv    よくある質問（UTF-8。「よくある質問」の画面から取りこめます）
      """;

  private final FaqDesk desk;
  private final PublishedFiles files;
  private final StaffPages pages;

  @Inject
  public FaqExportPages(FaqDesk desk, PublishedFiles files, StaffPages pages) {
    this.desk = desk;
    this.files = files;
    this.pages = pages;
  }

  @GET
  @Path("faq.csv")
  @Needs(Right.OVERVIEW)
  public Response faq(@Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    var entries = desk.exported(staff, Deed.FAQ_EXPORTED);
    return file("text/csv;charset=UTF-8", "faq.csv", out -> csv(entries, out));
  }

  @GET
  @Path("everything.zip")
  @Needs(Right.OVERVIEW)
  public Response everything(@Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    var entries = desk.exported(staff, Deed.CONTENT_EXPORTED);
    return file("application/zip", "tesuri.zip", out -> zip(entries, out));
  }

  private static Response file(String type, String name, StreamingOutput content) {
    return Response.ok(content)
        .header("Content-Type", type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static void csv(List<FaqEntry> entries, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    FaqCsv.write(entries, writer);
    writer.flush();
  }

  private void zip(List<FaqEntry> entries, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    begin(zip, "README.txt");
    zip.write(README.getBytes(StandardCharsets.UTF_8));
    begin(zip, "faq.csv");
    csv(entries, zip);
    files.each(
        (name, text) -> {
          begin(zip, name);
          zip.write(text);
        });
    zip.finish();
    zip.flush();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }
}
