package org.burydirectory.place;

/** As many invented postcodes as Great Britain has real ones. */
final class GreatBritain {

  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";
  private static final int DISTRICTS = 2_840;
  private static final int UNITS = 600;
  private static final int WARDS = 8_500;

  private GreatBritain() {}

  static PostcodeTable table() {
    var builder = PostcodeTable.builder();
    for (int unit = 0; unit < DISTRICTS * UNITS; unit++) {
      int ward = unit / 200 % WARDS;
      var point = new GeoPoint(50 + unit % 1000 / 100.0, -6 + unit % 799 / 100.0);
      builder.add(unit(unit), point, "E05" + (100_000 + ward), "E08" + (100_000 + ward / 20));
    }
    return builder.build();
  }

  private static String unit(int unit) {
    int district = unit / UNITS;
    int inward = unit % UNITS;
    return (char) ('A' + district / 10 % 26)
        + String.valueOf((char) ('A' + district / 260))
        + district % 10
        + inward % 10
        + INWARD.charAt(inward / 10 % 20)
        + INWARD.charAt(inward / 200);
  }
}
