package dev.tesuri.web.kiosk;

import dev.tesuri.admin.erasure.RecordedErasure;
import dev.tesuri.web.chat.ErasurePages;
import dev.tesuri.web.chat.Pages;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Lets somebody at a kiosk erase the conversation.
@Dependent
@Typed(KioskErasurePages.class)
@Path("/kiosk/erase")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class KioskErasurePages extends ErasurePages {

  @Inject
  public KioskErasurePages(RecordedErasure erasure, KioskDoor kiosk, Pages pages) {
    super(erasure, kiosk.visitors(), kiosk.door().frames(), pages);
  }
}
