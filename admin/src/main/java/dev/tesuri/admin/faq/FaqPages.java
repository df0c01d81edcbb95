package dev.tesuri.admin.faq;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.StaffPages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;

/// The list of a town's own questions and answers.
@Dependent
@Path(FaqList.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class FaqPages {

  private static final int LONGEST_SEARCH = 100;

  private static final Map<String, String> DONE =
      Map.of(
          "published",
          "取りこみました。住民の質問に、もう使われています。",
          "back",
          "前にもどしました。住民の質問に、もう使われています。",
          "written",
          "書きました。住民の質問に、もう使われています。",
          "removed",
          "消しました。もう住民には出ません。",
          "dropped",
          "やめました。何も変わっていません。",
          "offered",
          "確認を頼みました。ほかの人が公開すると、住民の質問に使われます。",
          "not-alone",
          "この町では、ほかの人が確かめてから公開します。何も変わっていません。",
          "gone",
          "もうありません。ほかの画面で、もうすんだのかもしれません。",
          "moved",
          "ほかの人が先に変えたため、何もしていません。もう一度見て、やりなおしてください。");

  private final FaqDesk desk;
  private final FaqList list;
  private final StaffPages pages;

  @Inject
  public FaqPages(FaqDesk desk, FaqList list, StaffPages pages) {
    this.desk = desk;
    this.list = list;
    this.pages = pages;
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response list(
      @QueryParam("done") @DefaultValue("") String done,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("page") @DefaultValue("") String number,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    return desk.isOf(staff)
        ? list.show(
            staff,
            DONE.getOrDefault(done, ""),
            search.substring(0, Math.min(search.length(), LONGEST_SEARCH)),
            number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 1)
        : pages.notFound(staff);
  }
}
