package io.dateline.document;

/** Where in a document a value stands, as refusals name it. */
final class Where {

    /** No refusal shows more. A path of names as long as a body would be copied for each value below it. */
    private static final int LONGEST = 200;

    private Where() {}

    static String field(String path, String name) {
        if (path.length() >= LONGEST) {
            return path;
        }
        String shown = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return path.isEmpty() ? shown : path + "." + shown;
    }

    static String element(String path, int index) {
        return path.length() >= LONGEST ? path : path + "[" + index + "]";
    }
}
