package org.caseledger.query.evidence;

import java.util.function.Function;
import org.caseledger.query.listing.WrittenFile;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.tree.TreeSize;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Evidence as a file that is carried away and kept nowhere on its way. */
final class EvidenceAnswer {
    private EvidenceAnswer() {}

    /**
     * @param name of the file; the size is added
     * @param size of the signed tree
     * @param position up to here nothing was left out
     * @param file with the proof that an older tree is the beginning of the signed one, if one is asked for
     * @throws org.caseledger.service.problem.FaultyRequest where the log had no tree of the size asked for
     */
    static ResponseEntity<WrittenFile> of(
            String name, long size, long position, Function<@Nullable Long, WrittenFile> file, @Nullable Long since) {
        Long older = since == null ? null : TreeSize.require("since", since, 1, size);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WrittenFile.ZIP))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "-" + size + ".zip")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .header(ReadYourWrites.HEADER, Long.toString(position))
                .body(file.apply(older));
    }
}
