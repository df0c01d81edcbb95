package dev.tesuri.admin.faq;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.faq.FaqTable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// A file of questions and answers is sent, looked at, and only then published.
@Dependent
@Path(FaqUploadPages.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class FaqUploadPages {

  static final String PATH = FaqList.PATH + "/upload";

  /// Bytes of a form with a file.
  static final int MOST_BYTES = 10 << 20;

  private final FaqDesk desk;
  private final FaqList list;
  private final StaffPages pages;

  @Inject
  public FaqUploadPages(FaqDesk desk, FaqList list, StaffPages pages) {
    this.desk = desk;
    this.list = list;
    this.pages = pages;
  }

  /// Takes a file in without publishing it.
  @POST
  @Needs(Right.DRAFTS)
  public Response send(
      @HeaderParam("Content-Type") @DefaultValue("") String type,
      InputStream body,
      @Context SecurityContext security)
      throws IOException {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    try {
      var sent = SentFile.read(type, body, MOST_BYTES);
      return sent.isEmpty() || sent.get().bytes().length == 0
          ? refused(staff, "ファイルがえらばれていません。")
          : kept(staff, sent.get());
    } catch (SentFile.TooLarge _) {
      return Response.fromResponse(
              refused(staff, "ファイルが" + (MOST_BYTES >> 20) + "MBより大きいため、受けとれません。表を分けてください。"))
          .status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
          .build();
    }
  }

  private Response kept(Staff staff, SentFile sent) {
    var table = desk.read(sent);
    return table.faults().isEmpty()
        ? StaffPages.to(PATH + "?upload=" + desk.keep(staff, sent.name(), table))
        : list.refused(staff, table.faults());
  }

  private Response refused(Staff staff, String words) {
    return list.refused(staff, List.of(new FaqTable.Fault(0, words)));
  }

  /// What the file would change.
  ///
  /// @param moved not empty when somebody has changed something since it was looked at
  @GET
  @Needs(Right.DRAFTS)
  public Response preview(
      @QueryParam("upload") @DefaultValue("") String id,
      @QueryParam("moved") @DefaultValue("") String moved,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    return desk.isOf(staff)
        ? desk.preview(staff, id)
            .map(preview -> page(staff, preview, !moved.isEmpty()))
            .orElseGet(() -> StaffPages.to(FaqList.PATH + "?done=gone"))
        : pages.notFound(staff);
  }

  private Response page(Staff staff, FaqDesk.Preview preview, boolean moved) {
    var upload = preview.upload();
    var page =
        new FaqPreviewPage(
            upload.one() == null ? "取りこむ前の確認" : "公開する前の確認",
            (upload.file().isEmpty() ? "" : "「" + upload.file() + "」　")
                + upload.form()
                + "　"
                + FaqTimes.time(upload.at())
                + "　"
                + upload.by().name(),
            PATH + "/publish",
            "upload",
            upload.id(),
            upload.one() == null ? "取りこむ" : "公開する",
            desk.mayDecide(staff, upload.by().account()),
            upload.by().account().equals(staff.id()),
            upload.offered(),
            moved,
            preview.prospect());
    return pages.page(staff, Section.FAQ, "admin/faq-preview.jte", Map.of("page", page));
  }

  /// Publishes what was looked at.
  @POST
  @Path("publish")
  @Needs(Right.DRAFTS)
  public Response publish(
      @FormParam("upload") @DefaultValue("") String id,
      @FormParam("base") @DefaultValue("") String base,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    return switch (desk.publish(staff, id, Numbers.of(base))) {
      case DONE -> StaffPages.to(FaqList.PATH + "?done=published");
      case MOVED -> StaffPages.to(PATH + "?upload=" + Encoded.query(id) + "&moved=yes");
      case NOT_ALONE -> StaffPages.to(FaqList.PATH + "?done=not-alone");
      case GONE, OFFERED -> StaffPages.to(FaqList.PATH + "?done=gone");
    };
  }

  /// Asks a second person to look at it.
  @POST
  @Path("offer")
  @Needs(Right.DRAFTS)
  public Response offer(
      @FormParam("upload") @DefaultValue("") String id, @Context SecurityContext security) {
    boolean done = desk.offer(Staff.of(security), id) == FaqDesk.Result.OFFERED;
    return StaffPages.to(FaqList.PATH + "?done=" + (done ? "offered" : "gone"));
  }

  /// Lets the file go.
  @POST
  @Path("drop")
  @Needs(Right.DRAFTS)
  public Response drop(
      @FormParam("upload") @DefaultValue("") String id, @Context SecurityContext security) {
    desk.drop(Staff.of(security), id);
    return StaffPages.to(FaqList.PATH + "?done=dropped");
  }
}
