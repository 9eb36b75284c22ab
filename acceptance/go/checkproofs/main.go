// Asks a running ledger for proofs, and checks them.
//
//	checkproofs URL TOKENFILE SEED
package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"math/rand"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

const (
	proofs  = 1000
	changes = 200
)

var url, token string

func main() {
	log.SetFlags(0)
	url, token = os.Args[1], strings.TrimSpace(string(must(os.ReadFile(os.Args[2]))))
	random := rand.New(rand.NewSource(must(strconv.ParseInt(os.Args[3], 10, 64))))

	var ledger struct{ Head struct{ Position int64 } }
	ask("/api/ledger", &ledger)
	for range proofs {
		size := 1 + random.Int63n(ledger.Head.Position+1)
		n := random.Int63n(size)
		var proof struct {
			Leaf, Root string
			Path       []string
		}
		ask(fmt.Sprintf("/api/proof/%d?size=%d", n, size), &proof)
		if err := tlog.CheckRecord(hashes(proof.Path), size, hash(proof.Root), n, hash(proof.Leaf)); err != nil {
			log.Fatalf("event %d in %d: %v", n, size, err)
		}
	}
	for range changes {
		to := 1 + random.Int63n(ledger.Head.Position+1)
		from := 1 + random.Int63n(to)
		var proof struct {
			FromRoot, ToRoot string
			Path             []string
		}
		ask(fmt.Sprintf("/api/proof/consistency?from=%d&to=%d", from, to), &proof)
		if err := tlog.CheckTree(hashes(proof.Path), to, hash(proof.ToRoot), from, hash(proof.FromRoot)); err != nil {
			log.Fatalf("%d in %d: %v", from, to, err)
		}
	}
	fmt.Printf("checked %d inclusion and %d consistency proofs\n", proofs, changes)
}

func ask(path string, into any) {
	request := must(http.NewRequest("GET", url+path, nil))
	request.Header.Set("Authorization", "Bearer "+token)
	answer := must(http.DefaultClient.Do(request))
	defer answer.Body.Close()
	body := must(io.ReadAll(answer.Body))
	if answer.StatusCode != http.StatusOK {
		log.Fatalf("%s: %s %s", path, answer.Status, body)
	}
	if err := json.Unmarshal(body, into); err != nil {
		log.Fatalf("%s: %v", path, err)
	}
}

func hash(digits string) (hash tlog.Hash) {
	copy(hash[:], must(hex.DecodeString(digits)))
	return hash
}

func hashes(all []string) (path []tlog.Hash) {
	for _, digits := range all {
		path = append(path, hash(digits))
	}
	return path
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}
