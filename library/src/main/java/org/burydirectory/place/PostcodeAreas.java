package org.burydirectory.place;

import java.util.Set;

/** The letters that postcodes begin with: Royal Mail's 124 postcode areas. */
final class PostcodeAreas {

  private static final Set<String> ALL =
      Set.of(
          ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN"
                  + " DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE"
                  + " KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE"
                  + " PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN"
                  + " TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
              .split(" "));

  private PostcodeAreas() {}

  /** The letters that a postcode begins with. */
  static String of(Postcode postcode) {
    String text = postcode.text();
    return Character.isLetter(text.charAt(1)) ? text.substring(0, 2) : text.substring(0, 1);
  }

  /** Whether there are postcodes of an area. */
  static boolean exist(String area) {
    return ALL.contains(area);
  }
}
