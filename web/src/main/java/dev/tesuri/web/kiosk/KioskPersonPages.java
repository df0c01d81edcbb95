package dev.tesuri.web.kiosk;

import dev.tesuri.bot.handover.Callbacks;
import dev.tesuri.bot.handover.HandoverCards;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.store.SecretBox;
import dev.tesuri.web.chat.Pages;
import dev.tesuri.web.chat.PersonPages;
import dev.tesuri.web.limit.Allowances;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// What can be done on a kiosk instead of waiting.
@Dependent
@Typed(KioskPersonPages.class)
@Path("/kiosk/person")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class KioskPersonPages extends PersonPages {

  @Inject
  public KioskPersonPages(
      Callbacks callbacks,
      ResumeCodes codes,
      HandoverCards words,
      KioskDoor kiosk,
      Pages pages,
      Municipality town,
      SecretBox box,
      Allowances allowances) {
    super(
        callbacks,
        codes,
        words,
        kiosk.visitors(),
        kiosk.door().frames(),
        pages,
        town,
        box,
        allowances);
  }

  @Override
  protected boolean atKiosk() {
    return true;
  }
}
