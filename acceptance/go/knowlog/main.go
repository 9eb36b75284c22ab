// Tells a litewitness of a log, whose program for that needs a library that cannot be had everywhere.
//
//	knowlog DATABASE KEYFILE
package main

import (
	"encoding/base64"
	"log"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
	"zombiezen.com/go/sqlite"
	"zombiezen.com/go/sqlite/sqlitex"
)

func main() {
	log.SetFlags(0)
	key := strings.TrimSpace(string(must(os.ReadFile(os.Args[2]))))
	origin := must(note.NewVerifier(key)).Name()
	empty := must(tlog.TreeHash(0, nil))

	witness := must(sqlite.OpenConn(os.Args[1], sqlite.OpenReadWrite))
	defer witness.Close()
	insert(witness, "INSERT INTO log (origin, tree_size, tree_hash) VALUES (?, 0, ?)", origin,
		base64.StdEncoding.EncodeToString(empty[:]))
	insert(witness, "INSERT INTO key (origin, key) VALUES (?, ?)", origin, key)
}

func insert(into *sqlite.Conn, row string, values ...any) {
	if err := sqlitex.Execute(into, row, &sqlitex.ExecOptions{Args: values}); err != nil {
		log.Fatal(err)
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}
