// How far a case is from being forgotten; asking is a look.
import { erasure } from '../store/commands.js';
import { useReadOnce } from './read-once.js';

export const useErasure = (id) => useReadOnce((signal) => erasure(id, signal), id);
