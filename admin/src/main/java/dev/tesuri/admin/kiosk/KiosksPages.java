package dev.tesuri.admin.kiosk;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.kiosk.Kiosk;
import dev.tesuri.bot.kiosk.KioskVisits;
import dev.tesuri.bot.kiosk.Kiosks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;

/// Enters the devices in the halls of a town, gives the codes with which their browsers are
/// registered, and takes them out of service. All of it is audited.
@Dependent
@Path("/admin/kiosks")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class KiosksPages {

  private static final String LIST = "/admin/kiosks";
  private static final String TEMPLATE = "admin/kiosks.jte";

  private static final Map<String, String> DONE =
      Map.of("ended", "端末を終わりにしました。その画面は、もう使えません。", "prints", "印刷を変えました。");

  private final Kiosks kiosks;
  private final KioskVisits visits;
  private final Audit audit;
  private final StaffPages pages;

  @Inject
  public KiosksPages(Kiosks kiosks, KioskVisits visits, Audit audit, StaffPages pages) {
    this.kiosks = kiosks;
    this.visits = visits;
    this.audit = audit;
    this.pages = pages;
  }

  @GET
  @Needs(Right.KIOSKS)
  public Response list(
      @QueryParam("done") @DefaultValue("") String done, @Context SecurityContext security) {
    return page(Staff.of(security), "", DONE.getOrDefault(done, ""));
  }

  @POST
  @Needs(Right.KIOSKS)
  public Response enter(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("place") @DefaultValue("") String place,
      @FormParam("prints") @DefaultValue("") String prints,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    String called = name.strip();
    String where = place.strip();
    if (!fits(called) || !fits(where)) {
      String fault = "名前と場所を、それぞれ%d文字までで書いてください。".formatted(Kiosk.LONGEST);
      var page =
          new KiosksPage(kiosks.ofTown(staff.municipality()), "", "", "", "", fault, called, where);
      return pages.refused(staff, Section.KIOSKS, TEMPLATE, Map.of("page", page));
    }
    var entered = kiosks.enter(staff.municipality(), called, where, !prints.isEmpty());
    audit.record(staff, Deed.KIOSK_ENTERED, where + "（" + called + "）");
    return page(staff, entered.code(), "端末を加えました。");
  }

  private static boolean fits(String text) {
    return !text.isEmpty() && text.codePointCount(0, text.length()) <= Kiosk.LONGEST;
  }

  @POST
  @Path("{kiosk}/code")
  @Needs(Right.KIOSKS)
  public Response code(@PathParam("kiosk") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    var kiosk = kiosks.find(staff.municipality(), id);
    var code = kiosks.offer(staff.municipality(), id);
    if (kiosk.isEmpty() || code.isEmpty()) {
      return pages.notFound(staff);
    }
    audit.record(staff, Deed.KIOSK_CODE_MADE, kiosk.get().whereabouts());
    return page(staff, code.get(), "新しいコードを作りました。前のコードは使えません。");
  }

  @POST
  @Path("{kiosk}/prints")
  @Needs(Right.KIOSKS)
  public Response prints(
      @PathParam("kiosk") String id,
      @FormParam("prints") @DefaultValue("") String prints,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var kiosk = kiosks.find(staff.municipality(), id);
    boolean on = !prints.isEmpty();
    if (kiosk.isEmpty() || !kiosks.setPrints(staff.municipality(), id, on)) {
      return pages.notFound(staff);
    }
    audit.record(staff, Deed.KIOSK_PRINTS_SET, kiosk.get().whereabouts() + (on ? "：あり" : "：なし"));
    return StaffPages.to(LIST + "?done=prints");
  }

  @POST
  @Path("{kiosk}/end")
  @Needs(Right.KIOSKS)
  public Response end(@PathParam("kiosk") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    var kiosk = kiosks.find(staff.municipality(), id);
    if (kiosk.isEmpty() || !kiosks.end(staff.municipality(), id)) {
      return pages.notFound(staff);
    }
    visits.leave(kiosk.get());
    audit.record(staff, Deed.KIOSK_ENDED, kiosk.get().whereabouts());
    return StaffPages.to(LIST + "?done=ended");
  }

  private Response page(Staff staff, String code, String done) {
    String address = pages.face().link("/kiosk/register");
    String link = code.isEmpty() ? "" : address + "?code=" + code;
    var page =
        new KiosksPage(kiosks.ofTown(staff.municipality()), link, code, address, done, "", "", "");
    return pages.page(staff, Section.KIOSKS, TEMPLATE, Map.of("page", page));
  }
}
