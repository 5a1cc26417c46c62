package org.burydirectory.doctor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of the trade, with words that everybody knows. */
final class Jargon {

  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("signposting", "telling people where to go"),
          Map.entry("signpost", "tell people where to go"),
          Map.entry("service users?", "people who use it"),
          Map.entry("person[- ]cent(?:red|ered)", "made to fit the person"),
          Map.entry("client[- ]cent(?:red|ered)", "made to fit the person"),
          Map.entry("holistic(?:ally)?", "looking at the whole person"),
          Map.entry("wrap[- ]?around", "before and after"),
          Map.entry("co[- ]produc(?:tion|ed)", "made together with those who use it"),
          Map.entry("multi[- ]agency", "several organisations together"),
          Map.entry("multi[- ]disciplinary", "from several professions"),
          Map.entry("stakeholders?", "people whom it concerns"),
          Map.entry("referral pathways?", "how to be sent to it"),
          Map.entry("care pathways?", "the steps of care"),
          Map.entry("domiciliary", "at home"),
          Map.entry("reablement", "help to do things for yourself again"),
          Map.entry("vcse", "voluntary and community groups"),
          Map.entry("vcfse", "voluntary, community and faith groups"),
          Map.entry("third sector", "voluntary and community groups"),
          Map.entry("outreach", "going to people"),
          Map.entry("utili[sz]e[sd]?", "use"),
          Map.entry("facilitat(?:e|es|ed|ing)", "help, or run"),
          Map.entry("commence[sd]?", "start"),
          Map.entry("prior to", "before"),
          Map.entry("in order to", "to"),
          Map.entry("in respect of", "about"),
          Map.entry("with regards? to", "about"),
          Map.entry("empower(?:s|ed|ing|ment)?", "help people to do it themselves"),
          Map.entry("capacity building", "helping groups to grow"),
          Map.entry("outcomes?[- ](?:focused|based)", "that makes a difference"),
          Map.entry("thematic", "by subject"),
          Map.entry("bespoke", "made to fit"),
          Map.entry("innovative", "new"),
          Map.entry("cohorts?", "groups"),
          Map.entry("psycho[- ]?education(?:al)?", "learning about the mind"),
          Map.entry("psychosocial", "about mind and company"),
          Map.entry("neurodivers(?:e|ity)", "autism, ADHD and the like"),
          Map.entry("emotional resilience", "coping when life is hard"),
          Map.entry("statutory", "that the law asks for"),
          Map.entry("commissioned", "paid for"));

  private static final Pattern ANY =
      Pattern.compile(
          "\\b(?:" + String.join("|", PLAIN.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);

  private Jargon() {}

  /** The jargon of a text with plain words for it, each once, in order. */
  static Map<String, String> of(String text) {
    var found = new LinkedHashMap<String, String>();
    Matcher words = ANY.matcher(text);
    while (words.find()) {
      String word = words.group();
      PLAIN.forEach(
          (form, plain) -> {
            if (Pattern.compile(form, Pattern.CASE_INSENSITIVE).matcher(word).matches()) {
              found.putIfAbsent(word.toLowerCase(java.util.Locale.ROOT), plain);
            }
          });
    }
    return found;
  }
}
