// Checks what ./run export wrote: the signature, root and tiles made again of all entries, and proofs.
//
//	checkexport DIR KEYFILE SEED
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"log"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	formats "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height  = 8
	width   = 1 << height
	proofs  = 1000
	changes = 200
)

// The tree as files.
type folder string

func (f folder) read(path string) []byte {
	content, err := os.ReadFile(filepath.Join(string(f), path))
	if err != nil {
		log.Fatal(err)
	}
	return content
}

// Paths of tlog name the height, those of C2SP tlog-tiles do not.
func path(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
}

func (f folder) Height() int { return height }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		data = append(data, f.read(path(tile)))
	}
	return data, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func main() {
	log.SetFlags(0)
	dir, key := folder(os.Args[1]), string(must(os.ReadFile(os.Args[2])))
	random := rand.New(rand.NewSource(must(strconv.ParseInt(os.Args[3], 10, 64))))

	head := checkpoint(dir.read("checkpoint"), strings.TrimSpace(key))
	entries := hashesOfEntries(dir, head.N)
	if root := must(tlog.TreeHash(head.N, entries)); root != head.Hash {
		log.Fatalf("the entries make the root %v, and the checkpoint says %v", root, head.Hash)
	}
	for _, tile := range tlog.NewTiles(height, 0, head.N) {
		if !bytes.Equal(dir.read(path(tile)), must(tlog.ReadTileData(tile, entries))) {
			log.Fatalf("%s is not of the entries below it", path(tile))
		}
	}
	reader := tlog.TileHashReader(head, dir)
	for range proofs {
		n := random.Int63n(head.N)
		leaf := must(reader.ReadHashes([]int64{tlog.StoredHashIndex(0, n)}))[0]
		if err := tlog.CheckRecord(must(tlog.ProveRecord(head.N, n, reader)), head.N, head.Hash, n, leaf); err != nil {
			log.Fatalf("event %d: %v", n, err)
		}
	}
	for range changes {
		n := 1 + random.Int63n(head.N)
		earlier := must(tlog.TreeHash(n, reader))
		if err := tlog.CheckTree(must(tlog.ProveTree(head.N, n, reader)), head.N, head.Hash, n, earlier); err != nil {
			log.Fatalf("tree of %d: %v", n, err)
		}
	}
	fmt.Printf("checked %d events, %d inclusion and %d consistency proofs\n", head.N, proofs, changes)
}

// Opened by two programs; what it says is that of the second.
func checkpoint(signed []byte, key string) tlog.Tree {
	must(note.Open(signed, note.VerifierList(must(formats.NewVerifier(key)))))
	opened := must(note.Open(signed, note.VerifierList(must(note.NewVerifier(key)))))
	lines := strings.Split(opened.Text, "\n")
	tree := tlog.Tree{N: must(strconv.ParseInt(lines[1], 10, 64))}
	copy(tree.Hash[:], must(base64.StdEncoding.DecodeString(lines[2])))
	return tree
}

func hashesOfEntries(dir folder, size int64) tlog.HashReader {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	})
	var n int64
	for tile := int64(0); tile*width < size; tile++ {
		of := tlog.Tile{H: height, L: 0, N: tile, W: int(min(width, size-tile*width))}
		for bundle := dir.read(strings.Replace(path(of), "tile/0/", "tile/entries/", 1)); len(bundle) > 0; n++ {
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			leaf := tlog.Hash(sha256.Sum256(append([]byte{0}, bundle[2:end]...)))
			stored = append(stored, must(tlog.StoredHashesForRecordHash(n, leaf, reader))...)
			bundle = bundle[end:]
		}
	}
	if n != size {
		log.Fatalf("there are %d entries, and the checkpoint says %d", n, size)
	}
	return reader
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}
