package org.burydirectory.server.page;

import java.util.List;
import org.burydirectory.model.Guide;
import org.burydirectory.server.page.SearchView.Link;
import org.jspecify.annotations.Nullable;

/**
 * The page of a guide.
 *
 * @param frame what surrounds it
 * @param guide the guide
 * @param services pages of related services
 * @param needs what it is about
 * @param report where to report a mistake, null where that is not known
 * @param reviewed when it was last checked
 * @param similar entries like it
 */
public record GuideView(
    Frame frame,
    Guide guide,
    List<Link> services,
    List<Link> needs,
    @Nullable String report,
    String reviewed,
    List<Link> similar) {}
