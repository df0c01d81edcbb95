package dev.tesuri.web.kiosk;

import dev.tesuri.bot.answer.Cards;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.web.chat.ChatPages;
import dev.tesuri.web.chat.Pages;
import dev.tesuri.web.chat.WaitingRoom;
import dev.tesuri.web.limit.Allowances;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;

/// The pages of residents on a kiosk.
@Dependent
@Typed(KioskChatPages.class)
@Path("/kiosk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class KioskChatPages extends ChatPages {

  @Inject
  public KioskChatPages(
      Reception reception,
      KioskDoor kiosk,
      Pages pages,
      Cards cards,
      Supplier<Library> library,
      Supplier<Locality> locality,
      Supplier<List<Category>> categories,
      WaitingRoom room,
      Allowances allowances) {
    super(
        reception,
        kiosk.visitors(),
        kiosk.door().frames(),
        pages,
        cards,
        library,
        locality,
        categories,
        room,
        allowances);
  }
}
