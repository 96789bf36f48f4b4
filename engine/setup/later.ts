/* Slidev's styles for what the first slide does not show: buttons and notes. */
import 'virtual:uno:icons.css'
import 'virtual:uno:typography.css'
