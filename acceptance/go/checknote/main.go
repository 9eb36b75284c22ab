// Checks who signed and who cosigned a note.
//
//	checknote NOTEFILE KEYFILE WITNESSKEY
package main

import (
	"fmt"
	"log"
	"os"
	"strings"

	formats "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
)

func main() {
	log.SetFlags(0)
	signed, key := must(os.ReadFile(os.Args[1])), string(must(os.ReadFile(os.Args[2])))
	of := note.VerifierList(must(formats.NewVerifier(strings.TrimSpace(key))), must(formats.NewVerifierForCosignatureV1(os.Args[3])))
	opened := must(note.Open(signed, of))
	if len(opened.Sigs) != 2 {
		log.Fatalf("%d of two signatures are good", len(opened.Sigs))
	}
	fmt.Printf("signed by %s, cosigned by %s\n", opened.Sigs[0].Name, opened.Sigs[1].Name)
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}
