package org.burydirectory.engine;

import java.util.HashMap;
import java.util.Map;
import org.burydirectory.profile.Profile;
import org.burydirectory.profile.UrgentPanel;
import org.burydirectory.search.CrisisPanel;
import org.burydirectory.search.CrisisWords;

/** The settings of crises as they are given out. */
final class CrisisPanels {

  private CrisisPanels() {}

  /** What is shown. */
  static CrisisPanel panel(UrgentPanel panel) {
    return new CrisisPanel(
        panel.id(),
        panel.title(),
        panel.quickExit(),
        panel.contacts().stream()
            .map(
                each ->
                    new CrisisPanel.Contact(
                        each.name(),
                        each.phone(),
                        each.text(),
                        each.url(),
                        each.hours(),
                        each.note(),
                        each.source(),
                        each.checked()))
            .toList());
  }

  /** What is recognised, and what is shown then. */
  static CrisisWords words(Profile profile) {
    Map<String, String> forms = new HashMap<>(profile.language().spellings());
    forms.putAll(profile.language().dialect());
    forms.putAll(profile.wording().forms());
    return new CrisisWords(
        profile.urgent().slots(),
        profile.wording().lightWords(),
        forms,
        profile.urgent().panels().stream().map(CrisisPanels::crisis).toList());
  }

  private static CrisisWords.Crisis crisis(UrgentPanel panel) {
    return new CrisisWords.Crisis(
        panel(panel), panel.certain(), panel.likely(), panel.unless(), panel.elsewhere());
  }
}
